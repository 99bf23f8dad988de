package io.jinliu.payment.storedvalue;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Challenges kept in a map; behaves like the table, races aside. */
final class InMemoryChallenges implements Challenges {

    private final Map<Long, Challenge> challenges = new HashMap<>();
    private final Map<Long, Instant> sent = new HashMap<>();

    @Override
    public void open(Challenge challenge, Instant at) {
        challenges.put(challenge.no(), challenge);
        sent.put(challenge.no(), at);
    }

    @Override
    public Optional<Challenge> lock(long challengeNo) {
        return Optional.ofNullable(challenges.get(challengeNo));
    }

    @Override
    public void countTry(long challengeNo) {
        challenges.computeIfPresent(
                challengeNo,
                (_, old) -> new Challenge(
                        old.no(), old.purpose(), old.imprint(), old.tries() + 1, old.usedBy(), old.expiresAt()));
    }

    @Override
    public void use(long challengeNo, long paymentNo) {
        challenges.computeIfPresent(
                challengeNo,
                (_, old) -> new Challenge(
                        old.no(), old.purpose(), old.imprint(), old.tries(), Optional.of(paymentNo), old.expiresAt()));
    }

    @Override
    public int sentSince(String buyer, Instant since) {
        return (int) challenges.values().stream()
                .filter(challenge -> challenge.purpose().buyer().equals(buyer))
                .filter(challenge ->
                        sent.getOrDefault(challenge.no(), Instant.EPOCH).isAfter(since))
                .count();
    }
}
