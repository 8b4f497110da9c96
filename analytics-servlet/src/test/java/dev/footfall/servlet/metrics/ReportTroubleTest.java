package dev.footfall.servlet.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.access.Tenant;
import dev.footfall.core.query.Answers;
import dev.footfall.export.ReportWriter;
import dev.footfall.export.Table;
import dev.footfall.query.AggregateStore;
import dev.footfall.query.Dataset;
import dev.footfall.query.StoreQuery;
import dev.footfall.query.StoreRow;
import dev.footfall.servlet.RawHttp;
import dev.footfall.servlet.Reply;
import dev.footfall.servlet.Site;
import dev.footfall.servlet.SiteBuilder;
import dev.footfall.servlet.http.Surroundings;
import dev.footfall.time.TimeRange;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What may come between a report and its reader. */
class ReportTroubleTest extends MetricsSite {

    private static final int LARGE = 8 << 20;

    @Test
    void withoutAWriterOnlyReportsAreMissing() {
        happen(view3D("a"));

        Reply reply = ask(SUMMARY_REPORT, EVER);

        assertThat(reply.status()).isEqualTo(501);
        assertThat(reply.text())
                .isEqualTo(failure(
                        null,
                        "reports need a writer of xlsx files: add the module analytics-excel to the application"));
        assertThat(dashboard("").get("total3DViews").asInt()).isEqualTo(1);
    }

    @Test
    void aWriterOfAnotherFormatIsNoHelp() {
        restart(with(new LinesWriter() {
            @Override
            public String format() {
                return "csv";
            }
        }));

        assertThat(ask(SUMMARY_REPORT, EVER).status()).isEqualTo(501);
    }

    @Test
    void aLargeReportArrivesAsItWasWritten() {
        byte[] document = new byte[LARGE];
        new Random(1).nextBytes(document);
        restart(with(new Writing(out -> out.write(document))));

        Reply reply = ask(SUMMARY_REPORT, EVER);

        assertThat(Base64.getDecoder().decode(response(reply).get("document").asText()))
                .isEqualTo(document);
        assertNothingIsLeft();
    }

    @Test
    void aReportThatCannotBeFinishedIsNotBegun() {
        for (Exception failure : List.of(
                new IOException("secret: disk full"),
                new IllegalArgumentException("secret: row 3, column 2"),
                new IllegalStateException("secret"))) {
            restart(with(new Writing(out -> {
                out.write(new byte[LARGE]);
                if (failure instanceof IOException io) {
                    throw io;
                }
                throw (RuntimeException) failure;
            })));

            Reply reply = ask(SUMMARY_REPORT, EVER);

            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.json().get("success").asBoolean()).isFalse();
            assertThat(reply.text()).doesNotContain("secret");
            assertThat(reply.header("Retry-After")).isNotEmpty();
            assertNothingIsLeft();
        }
    }

    @Test
    void aReaderWhoLeavesHurtsNobody() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch left = new CountDownLatch(1);
        restart(with(new Writing(out -> {
            writing.countDown();
            await(left);
            out.write(new byte[LARGE]);
        })));
        RawHttp.leaveWhen(
                writing,
                site.port(),
                "POST " + SUMMARY_REPORT + " HTTP/1.1\r\nHost: localhost\r\nx-auth-token: Bearer private\r\n"
                        + "Content-Length: " + EVER.length() + "\r\n\r\n" + EVER);
        left.countDown();

        assertThat(ask(SUMMARY_REPORT, EVER).status()).isEqualTo(200);
        assertNothingIsLeft();
    }

    @Test
    void moreAssetsThanAnAnswerMayHaveAreRefused() {
        restart(Site.on(container)
                .api(MetricsApi::new)
                .surroundings(given -> with(asking(given, new TooMuch()), new LinesWriter())));

        Reply reply = ask(SUMMARY_REPORT, EVER);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text())
                .isEqualTo(failure(
                        null,
                        "the answer must have at most 100000 rows, has more: ask for a shorter time, or for some"
                                + " workspaces or products only"));
    }

    private SiteBuilder with(ReportWriter writer) {
        return configure(Site.on(container)).surroundings(given -> with(given, writer));
    }

    private static Surroundings asking(Surroundings given, AggregateStore store) {
        return given.with(new Answers(store));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static void assertNothingIsLeft() {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (countFiles() > 0 && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        assertThat(countFiles()).isZero();
    }

    private static long countFiles() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("footfall-report-"))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes whatever it is told to. */
    private static final class Writing extends LinesWriter {

        private final Content content;

        Writing(Content content) {
            this.content = content;
        }

        @Override
        public void write(Table table, OutputStream out) throws IOException {
            content.write(out);
        }
    }

    @FunctionalInterface
    private interface Content {

        void write(OutputStream out) throws IOException;
    }

    /** Has one more asset than an answer may have. */
    private static final class TooMuch implements AggregateStore {

        @Override
        public List<StoreRow> aggregate(StoreQuery query) {
            StoreRow row = new StoreRow(
                    0,
                    Collections.nCopies(query.dimensions().size(), "a"),
                    Collections.nCopies(query.measures().size(), 1.0));
            return Collections.nCopies(query.limit(), row);
        }

        @Override
        public Optional<TimeRange> span(Tenant tenant, Dataset dataset) {
            return Optional.of(TimeRange.ALL);
        }
    }
}
