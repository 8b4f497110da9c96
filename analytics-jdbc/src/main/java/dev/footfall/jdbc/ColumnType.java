package dev.footfall.jdbc;

import java.util.UUID;

/** What a column holds, as values of it travel. */
enum ColumnType {
    TEXT(String.class, "text", "VARCHAR"),
    /** Text, that PostgreSQL keeps as {@code jsonb}. */
    JSON(String.class, "text", "VARCHAR"),
    ID(UUID.class, "uuid", "UUID"),
    /** Times as well, in ms. */
    NUMBER(Long.class, "int8", "BIGINT"),
    SMALL_NUMBER(Integer.class, "int4", "INTEGER"),
    AMOUNT(Double.class, "float8", "DOUBLE PRECISION"),
    FLAG(Boolean.class, "bool", "BOOLEAN");

    private final Class<?> javaType;
    private final String postgres;
    private final String h2;

    ColumnType(Class<?> javaType, String postgres, String h2) {
        this.javaType = javaType;
        this.postgres = postgres;
        this.h2 = h2;
    }

    Class<?> javaType() {
        return javaType;
    }

    String postgres() {
        return postgres;
    }

    String h2() {
        return h2;
    }
}
