package dev.footfall.hosts.boot;

import java.util.TreeSet;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionEvaluationReport;
import org.springframework.context.ConfigurableApplicationContext;

/** What an application is made of: each of its beans, and each condition that was looked at, a line each. */
final class Makeup {

    private Makeup() {}

    static Set<String> of(ConfigurableApplicationContext context) {
        Set<String> lines = new TreeSet<>();
        for (String name : context.getBeanDefinitionNames()) {
            Class<?> type = context.getType(name, false);
            lines.add(line("BEAN", name, type == null ? "" : numberless(type.getName())));
        }
        ConditionEvaluationReport report = ConditionEvaluationReport.get(context.getBeanFactory());
        report.getConditionAndOutcomesBySource()
                .forEach((source, outcomes) -> outcomes.forEach(each -> lines.add(line(
                        "CONDITION",
                        source,
                        each.getOutcome().isMatch() ? "yes" : "no",
                        String.valueOf(each.getOutcome().getMessage())))));
        report.getUnconditionalClasses().forEach(name -> lines.add(line("UNCONDITIONAL", name)));
        return lines;
    }

    /** Proxies are numbered as they are made, which is in another order each time. */
    private static String numberless(String type) {
        return type.replaceAll("\\$\\$.*", "").replaceAll("(jdk\\.proxy|\\$Proxy)\\d+", "$1");
    }

    private static String line(String... parts) {
        return String.join("\t", parts).replaceAll("[\r\n]+", " ");
    }
}
