package dev.footfall.spring;

import java.util.List;
import java.util.stream.Stream;

/**
 * Classes that a library of ours finds by their names.
 *
 * @param own the package of the library where it is not relocated
 * @param relocated the one that it has in our jars
 * @param names of classes, after either
 * @param paths of files, after either as a path
 */
record NamedClasses(String own, String relocated, List<String> names, List<String> paths) {

    /** The caches that our settings of them come to, one class for each combination. */
    private static final NamedClasses CAFFEINE = new NamedClasses(
            "com.github.benmanes.caffeine",
            "dev.footfall.thirdparty.caffeine",
            Stream.of("PS PSMS PSW PSWMS PSWMW SS SSMS SSMSW SSMW SSMWA SSW".split(" "))
                    .map(name -> ".cache." + name)
                    .toList(),
            List.of());

    /** Its settings, each made when it is first asked for. */
    private static final NamedClasses JDBI = new NamedClasses(
            "org.jdbi",
            "dev.footfall.thirdparty.jdbi",
            List.of(
                    ".v3.core.Handles",
                    ".v3.core.argument.Arguments",
                    ".v3.core.array.SqlArrayTypes",
                    ".v3.core.collector.JdbiCollectors",
                    ".v3.core.config.internal.ConfigCaches",
                    ".v3.core.enums.Enums",
                    ".v3.core.extension.Extensions",
                    ".v3.core.internal.EnumStrategies",
                    ".v3.core.internal.OnDemandExtensions",
                    ".v3.core.mapper.ColumnMappers",
                    ".v3.core.mapper.MapEntryMappers",
                    ".v3.core.mapper.MapMappers",
                    ".v3.core.mapper.Mappers",
                    ".v3.core.mapper.RowMappers",
                    ".v3.core.mapper.immutables.JdbiImmutables",
                    ".v3.core.mapper.reflect.ReflectionMappers",
                    ".v3.core.mapper.reflect.internal.PojoTypes",
                    ".v3.core.qualifier.Qualifiers",
                    ".v3.core.result.ResultProducers",
                    ".v3.core.statement.SqlStatements",
                    ".v3.core.statement.StatementExceptions",
                    ".v3.core.transaction.SerializableTransactionRunner$Configuration"),
            List.of());

    private static final NamedClasses HIKARI = new NamedClasses(
            "com.zaxxer.hikari", "dev.footfall.thirdparty.hikari", List.of(".HikariConfig"), List.of());

    private static final NamedClasses H2 = new NamedClasses(
            "org.h2",
            "dev.footfall.thirdparty.h2",
            List.of(
                    ".Driver",
                    ".mvstore.db.LobStorageMap$BlobMeta$Type",
                    ".mvstore.db.LobStorageMap$BlobReference$Type",
                    ".mvstore.db.NullValueDataType",
                    ".mvstore.db.RowDataType$Factory",
                    ".mvstore.tx.VersionedValueType$Factory",
                    ".mvstore.type.ByteArrayDataType",
                    ".mvstore.type.LongDataType",
                    ".mvstore.type.StringDataType",
                    ".store.fs.async.FilePathAsync",
                    ".store.fs.disk.FilePathDisk",
                    ".store.fs.mem.FilePathMem",
                    ".store.fs.mem.FilePathMemLZF",
                    ".store.fs.niomapped.FilePathNioMapped",
                    ".store.fs.niomem.FilePathNioMem",
                    ".store.fs.niomem.FilePathNioMemLZF",
                    ".store.fs.retry.FilePathRetryOnInterrupt",
                    ".store.fs.split.FilePathSplit",
                    ".store.fs.zip.FilePathZip"),
            List.of("/util/data.zip"));

    /** Lists that are typed by class at run time. */
    private static final NamedClasses ARRAYS =
            new NamedClasses("java.sql", "java.sql", List.of(".Statement[]"), List.of());

    static final List<NamedClasses> ALL = List.of(CAFFEINE, JDBI, HIKARI, H2, ARRAYS);

    /** By both names. */
    Stream<String> classes() {
        return Stream.of(own, relocated)
                .distinct()
                .flatMap(place -> names.stream().map(place::concat));
    }

    /** By both names. */
    Stream<String> files() {
        return Stream.of(own, relocated)
                .map(place -> place.replace('.', '/'))
                .flatMap(place -> paths.stream().map(place::concat));
    }
}
