package io.jinliu.schedule.act;

import io.jinliu.schedule.World;
import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Refund;
import io.jinliu.simulator.book.RefundState;
import io.jinliu.simulator.fault.Fault;
import io.jinliu.simulator.fault.FaultKind;
import io.jinliu.simulator.fault.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What goes wrong at the channels, and in the machines. */
final class Weather {

    private static final List<Operation> QUESTIONS =
            List.of(Operation.CREATE, Operation.QUERY, Operation.CLOSE, Operation.REFUND, Operation.REFUND_QUERY);
    private static final List<FaultKind> OF_QUESTIONS =
            List.of(FaultKind.DROP, FaultKind.TIMEOUT_AFTER_SUCCESS, FaultKind.ERROR, FaultKind.CORRUPT_SIGNATURE);
    private static final List<FaultKind> OF_NOTICES = List.of(
            FaultKind.DUPLICATE,
            FaultKind.REORDER,
            FaultKind.DELAY,
            FaultKind.DROP,
            FaultKind.CORRUPT_SIGNATURE,
            FaultKind.SIGNATURE_PROBE);

    private final World world;

    Weather(World world) {
        this.world = world;
    }

    List<Act> acts() {
        return List.of(
                new Act(3, this::question),
                new Act(2, this::notice),
                new Act(2, this::refundsEnd),
                new Act(2, this::refundMoves),
                new Act(1, this::death));
    }

    private void question() {
        strike(world.chance().oneOf(QUESTIONS), world.chance().oneOf(OF_QUESTIONS));
    }

    private void notice() {
        strike(Operation.NOTIFY, world.chance().oneOf(OF_NOTICES));
    }

    private void strike(Operation on, FaultKind kind) {
        var channel = world.chance().oneOf(world.market().channels());
        var fault = new Fault(channel, on, kind, 1, Optional.empty(), Duration.ofSeconds(20), 0, "", "", 0, 3, 100);
        world.trace().add("%s will go wrong: %s %s", channel, on, kind);
        world.channels().simulator().faults().add(fault);
    }

    private void refundsEnd() {
        var channel = world.chance().oneOf(world.market().channels());
        var ending = world.chance().oneOf(endings(channel, Stream.of(RefundState.values())));
        world.trace().add("refunds at %s end as %s", channel, ending);
        world.channels().simulator().refunds().endAs(channel, ending);
    }

    private void refundMoves() {
        var open = openRefunds(world).toList();
        if (!open.isEmpty()) {
            var refund = world.chance().oneOf(open);
            var states = Stream.of(RefundState.values()).filter(refund.refund().state()::mayBecome);
            resolve(world, refund.refund(), world.chance().oneOf(endings(refund.channel(), states)));
        }
    }

    /** When it clears up, channels make up their minds: no refund stays open. */
    static void clear(World world) {
        world.channels().simulator().faults().clear();
        for (var channel : Channel.values()) {
            world.channels().simulator().refunds().endAs(channel, RefundState.SUCCESS);
        }
        openRefunds(world).toList().forEach(refund -> {
            var ending = world.chance().oneIn(3) ? RefundState.CLOSED : RefundState.SUCCESS;
            resolve(
                    world,
                    refund.refund(),
                    endings(refund.channel(), Stream.of(ending, RefundState.SUCCESS))
                            .getFirst());
        });
    }

    /** What UnionPay refuses for good stays abnormal until a person ends it, and there is no such person here. */
    private static List<RefundState> endings(Channel channel, Stream<RefundState> states) {
        return states.filter(state -> channel != Channel.UNIONPAY || state != RefundState.CLOSED)
                .toList();
    }

    private static void resolve(World world, Refund refund, RefundState ending) {
        world.trace().add("refund …%s becomes %s", refund.outRefundNo().substring(12), ending);
        world.channels().simulator().refunds().resolve(refund.outRefundNo(), ending);
    }

    private static Stream<OpenRefund> openRefunds(World world) {
        return Stream.of(Channel.values())
                .flatMap(channel -> world.channels().simulator().book().of(channel).refunds().stream()
                        .filter(refund -> refund.holdsMoney() && !refund.succeeded())
                        .map(refund -> new OpenRefund(channel, refund)));
    }

    private void death() {
        if (world.chance().oneIn(2)) {
            world.loom().kill(world.chance().oneOf(world.services()).name());
        }
    }

    private record OpenRefund(Channel channel, Refund refund) {}
}
