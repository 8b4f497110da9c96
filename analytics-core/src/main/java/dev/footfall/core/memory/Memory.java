package dev.footfall.core.memory;

import dev.footfall.StoreUnavailableException;
import dev.footfall.access.Tenant;
import dev.footfall.event.Appended;
import dev.footfall.event.Event;
import dev.footfall.event.Text;
import dev.footfall.privacy.PrivacyStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
    private final Map<String, Lease> leases = new HashMap<>();
    private final List<KeptToken> tokens = new ArrayList<>();
    private boolean closed;

    private record Lease(String holder, Instant until) {

        /** No lease lasts longer than the longest one: it was taken by a clock that was wrong. */
        boolean holds(Instant now) {
            return now.isBefore(until) && !until.isAfter(now.plus(PrivacyStore.LONGEST_LEASE));
        }
    }

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

    /** Those with events. */
    synchronized List<Tenant> tenants() {
        requireOpen();
        return tenants.entrySet().stream()
                .filter(entry -> entry.getValue().hasEvents())
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(Tenant::id, Text.BY_CODE_POINT))
                .toList();
    }

    synchronized boolean lease(String task, String holder, Instant now, Instant until) {
        requireOpen();
        Lease lease = leases.get(task);
        if (lease != null && !lease.holder().equals(holder) && lease.holds(now)) {
            return false;
        }
        leases.put(task, new Lease(holder, until));
        return true;
    }

    synchronized <T> T tokens(Function<List<KeptToken>, T> work) {
        requireOpen();
        return work.apply(tokens);
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
        leases.clear();
        tokens.clear();
    }
}
