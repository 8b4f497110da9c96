package dev.footfall.servlet.safety;

import static dev.footfall.servlet.safety.ParsersTarget.BODY;
import static dev.footfall.servlet.safety.ParsersTarget.COOKIE;
import static dev.footfall.servlet.safety.ParsersTarget.PATH;
import static dev.footfall.servlet.safety.ParsersTarget.QUERY;
import static dev.footfall.servlet.safety.ParsersTarget.USER_AGENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What anybody may send is parsed quickly, and refused properly where it is wrong. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FuzzTest {

    /** Two for each parser. */
    private static final int SECONDS = 10;

    private static final List<String> SEEDS = List.of(
            BODY + "{\"eventType\":\"page view\",\"sessionId\":\"s\",\"metric\":1.5e3,\"duration\":20}",
            BODY + "[{\"id\":\"0190b5b2-0000-7000-8000-000000000001\",\"eventType\":\"video view\"},\n{}]",
            BODY + "{\"eventMetadata\":{\"a\":[1,-2.5,true,null,\"\\u00fc\\n\"],\"b\":{}},\"configuration\":{}}",
            BODY
                    + "{\"eventType\":\"asset view\",\"occurredAt\":\"2020-07-30T15:27:23.058+02:00\"}\n{\"orgId\":\"a\"}\n",
            BODY + "\ufeff{\"device\":\"\u6771\u4eac \ud83d\ude00\"}",
            QUERY + "a=1&from=2021-05-01T00:00:00+02:00&a",
            QUERY + "orgId=%C3%BC%20x&a=%F0%9F%98%80",
            QUERY + "=&&%",
            PATH + "/api/analytics/events",
            PATH + "/a;b=c/%2e%2e/%C3%BC",
            PATH + "/x/../y/%00",
            PATH + "//a%5c",
            USER_AGENT + "Mozilla/5.0 (Linux; Android 10; K) Chrome/120.0 Mobile Safari/537.36\n\"Android\"\n?1",
            USER_AGENT + "Mozilla/5.0 (compatible; Somebot/2.1; +http://bot.example)",
            USER_AGENT + "curl/8.0",
            USER_AGENT + "Opera/9.80 (J2ME/MIDP; Opera Mini/7.1)",
            COOKIE + "footfall_visitor=AAAAAAAAAAAAAAAAAAAAAA; consent=yes",
            COOKIE + "consent=\"yes\"; $Version=1; footfall_visitor=; a",
            COOKIE + "consent=yes;footfall_visitor=\"AAAAAAAAAAAAAAAAAAAAAA\"");

    @TempDir
    Path directory;

    @Test
    void nothingThatIsSentHurtsAParser() throws Exception {
        assertThat(new Fuzzing(directory, ParsersTarget.class).run(SECONDS, SEEDS))
                .isEmpty();
    }

    @Test
    void aParserThatIsBrokenIsFoundWhateverIsWrongWithIt() throws Exception {
        String found = new Fuzzing(directory, BrokenTarget.class)
                .option("--keep_going=3")
                .run(40, List.of("food", "sled", "deal"));

        assertThat(found)
                .startsWith("found: ")
                .contains("IllegalArgumentException: thrown", "IllegalStateException: took", "Stack overflow")
                .contains("Base64: ");
    }
}
