package io.countersign.engine.decision.once;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class InMemoryIdempotencyStoreTest extends IdempotencyStoreContract {
    private final List<byte[]> people = new ArrayList<>();

    @Override
    protected IdempotencyStore open(Duration kept) {
        return new InMemoryIdempotencyStore(people::addAll, kept, Clock.systemUTC());
    }

    @Override
    protected long handedOver() {
        return people.size();
    }
}
