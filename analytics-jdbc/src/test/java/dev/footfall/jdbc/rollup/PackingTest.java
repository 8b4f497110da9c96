package dev.footfall.jdbc.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was packed is what is unpacked. */
class PackingTest {

    @ParameterizedTest
    @ValueSource(
            longs = {0, 1, 127, 128, 16_383, 16_384, Integer.MAX_VALUE, 1L << 35, Long.MAX_VALUE, -1, Long.MIN_VALUE})
    void numbersOfAnySize(long number) {
        ByteSink sink = new ByteSink();
        sink.number(number);
        sink.signed(number);
        sink.octet(7);
        ByteSource source = new ByteSource(sink.toBytes());
        assertThat(source.number()).isEqualTo(number);
        assertThat(source.signed()).isEqualTo(number);
        assertThat(source.octet()).isEqualTo(7);
    }

    @Test
    void smallNumbersInOneByte() {
        ByteSink sink = new ByteSink();
        sink.number(127);
        sink.signed(-64);
        assertThat(sink.size()).isEqualTo(2);
    }

    @Test
    void textsOfAnyKindAndNone() {
        List<List<String>> cells = List.of(
                Arrays.asList("page view", null, "", "desktop", "\uD83D\uDC1F fish", null),
                Arrays.asList("page view", "ß", null, null, null, null));
        Cells unpacked = new Cells(Rollup.ASSETS, Cells.pack(cells));
        assertThat(unpacked.size()).isEqualTo(2);
        assertThat(unpacked.texts()).isEqualTo(5);
        for (int cell = 0; cell < 2; cell++) {
            List<String> texts = new ArrayList<>();
            for (int key = 0; key < 6; key++) {
                texts.add(unpacked.text(unpacked.code(cell, key)));
            }
            assertThat(texts).isEqualTo(cells.get(cell));
        }
    }

    @Test
    void idsAndHowManyRowsEachHas() {
        long[] ids = LongStream.generate(new Random(1)::nextInt)
                .limit(500)
                .map(id -> id & 0xFFFFFFFFL)
                .distinct()
                .sorted()
                .toArray();
        ByteSink sink = new ByteSink();
        IdWriter writer = new IdWriter(sink, ids.length);
        for (int i = 0; i < ids.length; i++) {
            writer.add(ids[i], 1 + i % 3);
        }
        IdReader reader = new IdReader(new ByteSource(sink.toBytes()));
        for (int i = 0; i < ids.length; i++) {
            assertThat(reader.next()).isTrue();
            assertThat(reader.id()).isEqualTo(ids[i]);
            assertThat(reader.rows()).isEqualTo(1 + i % 3);
        }
        assertThat(reader.next()).isFalse();
    }

    @Test
    void sumsOfWholeNumbersFractionsAndNone() {
        for (double[] numbers :
                new double[][] {{}, {0}, {1, 1, 1}, {3, -4}, {0.1, 0.2}, {1e300, 1}, {-0.0}, {1L << 53, 1}, {0.5, 0.5}
                }) {
            for (int others = 0; others < 2; others++) {
                Sums sums = new Sums();
                Arrays.stream(numbers).forEach(sums::add);
                ByteSink sink = new ByteSink();
                sums.write(sink, numbers.length + others);
                Sums unpacked = new Sums();
                unpacked.add(17);
                unpacked.read(new ByteSource(sink.toBytes()), numbers.length + others);
                assertThat(unpacked).usingRecursiveComparison().isEqualTo(sums);
            }
        }
    }

    @Test
    void idsKnowWhatTheyAreOf() {
        for (IdKind kind : IdKind.values()) {
            assertThat(IdKind.ofName(kind.name("x 7"))).isEqualTo(kind);
            assertThat(IdKind.value(kind.name("x 7"))).isEqualTo("x 7");
            assertThat(IdKind.number(kind.id(IdKind.LAST))).isEqualTo(IdKind.LAST);
            assertThat(kind.id(IdKind.LAST)).isLessThan(1L << 32);
        }
        assertThat(IdKind.onlyUser(IdKind.USER.id(5))).isEqualTo(IdKind.USER.id(5));
        assertThat(IdKind.onlyUser(IdKind.SESSION.id(5))).isZero();
    }

    @Test
    void keysInTheOrderInWhichTheyCome() {
        LongIndex index = new LongIndex();
        Random random = new Random(2);
        long[] keys =
                LongStream.generate(random::nextLong).limit(5_000).distinct().toArray();
        for (int i = 0; i < keys.length; i++) {
            assertThat(index.of(keys[i])).isEqualTo(i);
        }
        for (int i = 0; i < keys.length; i++) {
            assertThat(index.of(keys[i])).isEqualTo(i);
            assertThat(index.key(i)).isEqualTo(keys[i]);
        }
    }
}
