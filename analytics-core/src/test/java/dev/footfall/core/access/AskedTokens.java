package dev.footfall.core.access;

import dev.footfall.StoreUnavailableException;
import dev.footfall.access.IssuedToken;
import dev.footfall.access.IssuedTokenStore;
import dev.footfall.access.Tenant;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Notes what it is asked, and can be gone. */
final class AskedTokens implements IssuedTokenStore {

    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<Instant> used = new CopyOnWriteArrayList<>();
    final List<String> usedBy = new CopyOnWriteArrayList<>();
    volatile int domainsAsked;
    volatile boolean isDown;
    volatile boolean refusesUses;
    volatile Runnable onFind = () -> {};
    volatile Runnable onDomains = () -> {};

    private final CountDownLatch refused = new CountDownLatch(1);
    private final IssuedTokenStore store;

    AskedTokens(IssuedTokenStore store) {
        this.store = store;
    }

    @Override
    public void create(IssuedToken token, byte[] digest) {
        requireUp();
        store.create(token, digest);
    }

    @Override
    public Optional<IssuedToken> findByDigest(byte[] digest) {
        requireUp();
        asked.add(HexFormat.of().formatHex(digest));
        Optional<IssuedToken> found = store.findByDigest(digest);
        onFind.run();
        return found;
    }

    @Override
    public List<IssuedToken> list(Tenant tenant) {
        requireUp();
        return store.list(tenant);
    }

    @Override
    public boolean revoke(Tenant tenant, String id, Instant at) {
        requireUp();
        return store.revoke(tenant, id, at);
    }

    @Override
    public void used(Map<String, Instant> lastUses) {
        if (refusesUses) {
            refused.countDown();
            throw new StoreUnavailableException("down", null);
        }
        usedBy.add(Thread.currentThread().getName());
        used.addAll(lastUses.values());
        store.used(lastUses);
    }

    @Override
    public synchronized Set<String> domains(Instant at) {
        domainsAsked++;
        onDomains.run();
        requireUp();
        return store.domains(at);
    }

    void awaitRefusal() {
        try {
            if (!refused.await(30, TimeUnit.SECONDS)) {
                throw new AssertionError("nothing was to be noted");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void requireUp() {
        if (isDown) {
            throw new StoreUnavailableException("down", null);
        }
    }
}
