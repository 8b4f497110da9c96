package dev.footfall.core.memory;

import dev.footfall.access.Tenant;
import dev.footfall.retention.ActivityQuery;
import dev.footfall.retention.UserActivity;
import dev.footfall.retention.UserStore;
import dev.footfall.user.User;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

record InMemoryUsers(Memory memory) implements UserStore {

    @Override
    public Optional<User> find(Tenant tenant, String id) {
        return memory.read(tenant, kept -> kept.user(id));
    }

    @Override
    public void activity(ActivityQuery question, Consumer<UserActivity> reader) {
        List<UserActivity> all = memory.read(question.tenant(), kept -> kept.activity(question));
        all.forEach(reader);
    }
}
