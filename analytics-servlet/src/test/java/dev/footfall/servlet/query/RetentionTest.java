package dev.footfall.servlet.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.servlet.Reply;
import org.junit.jupiter.api.Test;

class RetentionTest extends QuerySite {

    @Test
    void whoCameBackIsTold() {
        happen("page view", "", "ann", "", "2021-05-01T08:00:00Z");
        happen("page view", "", "bob", "", "2021-05-01T09:00:00Z");
        happen("page view", "", "ann", "", "2021-05-02T08:00:00Z");
        happen("page view", "", "cid", "", "2021-05-04T08:00:00Z");
        Reply reply = post("private", RETENTION, """
                {"range":{"from":"2021-05-01","to":"2021-05-05"},"zone":"UTC","days":[1,7]}""");
        assertThat(reply.status()).as(reply::text).isEqualTo(200);
        assertThat(reply.text()).isEqualTo("""
                {"range":{"from":"2021-05-01T00:00:00Z","to":"2021-05-05T00:00:00Z"},\
                "dataUpTo":"2021-05-05T00:00:00Z","zone":"UTC","days":[1,7],\
                "cohorts":[{"day":"2021-05-01","size":2,"returned":[1,null]},\
                {"day":"2021-05-04","size":1,"returned":[null,null]}],"shares":[0.5,null]}""");
    }
}
