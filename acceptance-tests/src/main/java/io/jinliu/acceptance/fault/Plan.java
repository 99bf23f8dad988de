package io.jinliu.acceptance.fault;

import io.jinliu.fault.Failpoint;
import io.jinliu.platform.cli.FaultsOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is to happen, one blow after another.
 *
 * @param seed decides what is bought and who suffers
 * @param buyers how many people buy at the same time
 */
record Plan(long seed, int buyers, List<Blow> blows) {

    /** Longer than a claim's lease of 30 s, a job's of 15 s and the relay's of 10 s. */
    private static final Duration PAUSE = Duration.ofSeconds(35);

    private static final List<String> LINKS = List.of("database", "broker", "channels");

    /** @throws IllegalArgumentException naming the points there are, if one is named that there is not */
    static Plan of(FaultsOptions options) {
        var random = new Random(options.seed());
        var blows = Stream.of(
                        points(options.points()),
                        inTurn(options.victims(), options.kills(), random).map(Blow.Killed::new),
                        inTurn(options.victims(), options.pauses(), random)
                                .map(victim -> new Blow.Paused(victim, PAUSE)),
                        inTurn(LINKS, options.troubles(), random).map(link -> trouble(link, random)))
                .flatMap(some -> some)
                .toList();
        return new Plan(options.seed(), options.buyers(), List.copyOf(blows));
    }

    private static Stream<Blow> points(List<String> names) {
        var all = Failpoint.all();
        var chosen =
                switch (names.getFirst()) {
                    case "none" -> List.<Failpoint>of();
                    case "all" -> inTurn(all);
                    default -> names.stream().map(name -> named(all, name)).toList();
                };
        return chosen.stream().map(Blow.Reached::new);
    }

    /** A service that dies again before it was well for ten seconds is started later and later: let others die between. */
    private static List<Failpoint> inTurn(List<Failpoint> all) {
        var rounds = new TreeMap<Integer, List<Failpoint>>();
        var deaths = new HashMap<String, Integer>();
        for (var point : all) {
            var round = deaths.merge(point.service(), 1, Integer::sum);
            rounds.computeIfAbsent(round, _ -> new ArrayList<>()).add(point);
        }
        return rounds.values().stream().flatMap(List::stream).toList();
    }

    private static Failpoint named(List<Failpoint> all, String name) {
        return all.stream()
                .filter(point -> point.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no point '%s'. There are: %s"
                        .formatted(
                                name,
                                String.join(
                                        ", ", all.stream().map(Failpoint::name).toList()))));
    }

    /** Everybody once, in an order of its own, then everybody again. */
    private static Stream<String> inTurn(List<String> victims, int times, Random random) {
        var rounds = (times + victims.size() - 1) / victims.size();
        return IntStream.range(0, rounds)
                .boxed()
                .flatMap(_ -> {
                    var round = new ArrayList<>(victims);
                    Collections.shuffle(round, random);
                    return round.stream();
                })
                .limit(times);
    }

    private static Blow trouble(String link, RandomGenerator random) {
        var trouble =
                switch (random.nextInt(3)) {
                    case 0 -> "cut";
                    case 1 -> "delay " + random.nextInt(50, 500);
                    default -> "loss " + random.nextInt(3, 20);
                };
        return new Blow.Wired(link, trouble, Duration.ofSeconds(random.nextInt(2, 8)));
    }
}
