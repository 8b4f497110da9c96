package dev.footfall.test.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.Analytics;
import dev.footfall.AnalyticsStore;
import dev.footfall.event.Event;
import dev.footfall.event.EventDraft;
import dev.footfall.test.RecordingAnalytics;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;

/** As docs/testing.md shows it. */
@SpringBootTest(properties = "analytics.event-types=chair sold")
@AnalyticsTest
class AnalyticsTestTest {

    @Autowired
    private Shop shop;

    @Autowired
    private RecordingAnalytics analytics;

    @Autowired
    private ApplicationContext application;

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Application {

        @Bean
        Shop shop(Analytics analytics) {
            return new Shop(analytics);
        }
    }

    record Shop(Analytics analytics) {

        void sell(String chair) {
            analytics.track(EventDraft.of("chair sold").session("s").asset(chair));
        }
    }

    @Test
    void aSaleIsTracked() {
        shop.sell("chair-7");

        assertThat(analytics.events("chair sold")).extracting(Event::asset).containsExactly("chair-7");
        assertThat(analytics.faults()).isEmpty();
    }

    @RepeatedTest(2)
    void eachTestBeginsWithNothingTracked() {
        assertThat(analytics.events()).isEmpty();
        shop.sell("chair-8");
    }

    @Test
    void noDatabaseIsOpened() throws SQLException {
        assertThat(application.getBeansOfType(AnalyticsStore.class)).isEmpty();
        try (Connection connection = application.getBean(DataSource.class).getConnection();
                ResultSet tables = connection.getMetaData().getTables(null, null, "FOOTFALL%", null)) {
            assertThat(tables.next()).isFalse();
        }
    }
}
