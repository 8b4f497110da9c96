package dev.footfall.servlet.catalog;

import dev.footfall.access.Tenant;
import dev.footfall.catalog.Catalog;
import dev.footfall.catalog.CatalogStore;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What assets and users differ in. */
interface EntryKind<T> {

    /** What one of them is called. */
    String noun();

    String id(T entry);

    /** The entry that the fields make up; null when any of them is wrong. */
    @Nullable
    T read(EntryFields fields) throws IOException;

    void write(JsonGenerator json, T entry) throws IOException;

    Map<String, T> find(Catalog catalog, Tenant tenant, Collection<String> ids);

    void put(CatalogStore catalog, Tenant tenant, Collection<T> entries);

    /** Of how many there was anything to forget. */
    int delete(CatalogStore catalog, Tenant tenant, Collection<String> ids);
}
