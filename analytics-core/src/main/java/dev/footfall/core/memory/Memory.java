package dev.footfall.core.memory;

import dev.footfall.StoreUnavailableException;
import dev.footfall.access.Tenant;
import dev.footfall.event.Appended;
import dev.footfall.event.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/** All that is kept. One lock is around every call, so that nobody sees half of a batch. */
final class Memory {

    private final Map<Tenant, TenantMemory> tenants = new HashMap<>();
    private final TreeMap<LocalDate, byte[]> salts = new TreeMap<>();
    private final SystemMemory system = new SystemMemory();
    private boolean closed;

    synchronized List<Appended> append(List<Event> batch) {
        requireOpen();
        List<Appended> appended = new ArrayList<>(batch.size());
        for (Event event : batch) {
            appended.add(tenants.computeIfAbsent(event.tenant(), tenant -> new TenantMemory())
                    .append(event));
        }
        return List.copyOf(appended);
    }

    synchronized <T> T read(Tenant tenant, Function<TenantMemory, T> question) {
        requireOpen();
        return question.apply(tenants.getOrDefault(tenant, new TenantMemory()));
    }

    synchronized <T> T change(Tenant tenant, Function<TenantMemory, T> change) {
        requireOpen();
        return change.apply(tenants.computeIfAbsent(tenant, absent -> new TenantMemory()));
    }

    /** The first answer that the memory of any tenant gives. */
    synchronized <T> Optional<T> first(BiFunction<Tenant, TenantMemory, Optional<T>> question) {
        requireOpen();
        return tenants.entrySet().stream()
                .flatMap(entry -> question.apply(entry.getKey(), entry.getValue()).stream())
                .findFirst();
    }

    synchronized byte[] salt(LocalDate day, byte[] candidate) {
        requireOpen();
        return salts.computeIfAbsent(day, absent -> candidate.clone()).clone();
    }

    synchronized void destroySaltsBefore(LocalDate day) {
        requireOpen();
        salts.headMap(day).clear();
    }

    synchronized <T> T system(Function<SystemMemory, T> work) {
        requireOpen();
        return work.apply(system);
    }

    synchronized void rebuild() {
        requireOpen();
        tenants.values().forEach(TenantMemory::rebuild);
    }

    synchronized void requireOpen() {
        if (closed) {
            throw new StoreUnavailableException("the in-memory store is closed", null);
        }
    }

    synchronized void close() {
        closed = true;
        tenants.clear();
        salts.clear();
        system.clear();
    }
}
