package dev.footfall.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.access.Tenant;
import dev.footfall.annotation.Annotation;
import dev.footfall.annotation.AnnotationKind;
import dev.footfall.annotation.AnnotationStore;
import dev.footfall.annotation.TooManyAnnotationsException;
import dev.footfall.time.TimeRange;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How many annotations a tenant can have in a database. */
class AnnotationLimitTest {

    private static final Tenant SHOP = Tenant.of("shop");

    @ParameterizedTest
    @EnumSource(Backend.class)
    void aTenantHasNoMoreThanItMay(Backend backend) {
        String url = backend.newUrl();
        try (JdbcStore store = JdbcStore.builder().url(url, null, null).build()) {
            store.prepare();
            String numbers = backend == Backend.H2 ? "SYSTEM_RANGE(1, %d) AS n(x)" : "generate_series(1, %d) AS n(x)";
            Backend.execute(
                    url,
                    "INSERT INTO footfall_annotation"
                            + " (tenant, id, happened_at, text, kind, created_by, created_at)"
                            + " SELECT 'shop', CAST('00000000-0000-0000-0000-' || LPAD(CAST(x AS VARCHAR), 12, '0')"
                            + " AS UUID), 0, 'a', 'note', 'host', 0 FROM "
                            + numbers.formatted(AnnotationStore.MAX_OF_TENANT - 1));
            store.annotations().add(annotation(SHOP, 1));
            assertThatThrownBy(() -> store.annotations().add(annotation(SHOP, 2)))
                    .isInstanceOf(TooManyAnnotationsException.class);
            store.annotations().add(annotation(SHOP, 1));
            store.annotations().add(annotation(Tenant.of("other"), 2));
            assertThat(store.annotations().find(SHOP, TimeRange.ALL)).hasSize(AnnotationStore.MAX_OF_TENANT);
        }
    }

    private static Annotation annotation(Tenant tenant, int number) {
        return new Annotation(
                new UUID(1, number), tenant, null, Instant.EPOCH, "a", AnnotationKind.NOTE, "host", Instant.EPOCH);
    }
}
