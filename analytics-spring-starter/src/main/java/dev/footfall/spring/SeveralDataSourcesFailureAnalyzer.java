package dev.footfall.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells which names there are to choose from, and how to choose. */
class SeveralDataSourcesFailureAnalyzer extends AbstractFailureAnalyzer<SeveralDataSourcesException> {

    private static final String ACTION = """
            Do one of these:
                - set analytics.datasource.bean to the name of the one to use, such as %s
                - mark one of them @Primary
                - set analytics.datasource.url to a database of its own, such as jdbc:h2:file:./data/analytics
                - set analytics.enabled=false to start without analytics""";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SeveralDataSourcesException cause) {
        return new FailureAnalysis(
                "Analytics keep their tables in the application's database, and it has several DataSource beans: "
                        + String.join(", ", cause.names()),
                ACTION.formatted(cause.names().get(0)),
                cause);
    }
}
