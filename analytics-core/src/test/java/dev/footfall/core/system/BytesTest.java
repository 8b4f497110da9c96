package dev.footfall.core.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BytesTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0B",
        "1, 1B",
        "1023, 1023B",
        "1024, 1KB",
        "1535, 1.4KB",
        "1536, 1.5KB",
        "10239, 9.9KB",
        "10240, 10KB",
        "536870912, 512MB",
        "1073741823, 1023MB",
        "4294967296, 4GB",
        "107374182400, 100GB",
        "9223372036854775807, 7.9EB"
    })
    void bytesArePrintedInTheLargestUnitThatFits(long bytes, String printed) {
        assertThat(Bytes.print(bytes)).isEqualTo(printed);
    }
}
