package dev.footfall.servlet.catalog;

import dev.footfall.access.Tenant;
import dev.footfall.catalog.Catalog;
import dev.footfall.catalog.CatalogStore;
import dev.footfall.catalog.CatalogUser;
import dev.footfall.servlet.http.Parameter;
import dev.footfall.servlet.http.ValueKind;
import dev.footfall.thirdparty.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Users: {@code {"id","firstName","lastName"}}. */
record UserKind() implements EntryKind<CatalogUser> {

    static final List<Parameter> FIELDS =
            List.of(Parameter.of("id", ValueKind.ID), Parameter.text("firstName"), Parameter.text("lastName"));

    @Override
    public String noun() {
        return "user";
    }

    @Override
    public String id(CatalogUser user) {
        return user.id();
    }

    @Override
    public @Nullable CatalogUser read(EntryFields fields) throws IOException {
        String firstName = null;
        String lastName = null;
        for (String name = fields.next(); name != null; name = fields.next()) {
            switch (name) {
                case "id" -> fields.readId();
                case "firstName" -> firstName = fields.text(name);
                case "lastName" -> lastName = fields.text(name);
                default -> fields.refuse(name, "id, firstName, lastName");
            }
        }
        String id = fields.id();
        return id == null ? null : new CatalogUser(id, firstName, lastName);
    }

    @Override
    public void write(JsonGenerator json, CatalogUser user) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", user.id());
        json.writeStringField("firstName", user.firstName());
        json.writeStringField("lastName", user.lastName());
        json.writeEndObject();
    }

    @Override
    public Map<String, CatalogUser> find(Catalog catalog, Tenant tenant, Collection<String> ids) {
        return catalog.users(tenant, ids);
    }

    @Override
    public void put(CatalogStore catalog, Tenant tenant, Collection<CatalogUser> users) {
        catalog.putUsers(tenant, users);
    }

    @Override
    public int delete(CatalogStore catalog, Tenant tenant, Collection<String> ids) {
        return catalog.deleteUsers(tenant, ids);
    }
}
