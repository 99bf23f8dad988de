package io.jinliu.platform.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is to go wrong. Understood twice, here to start what is needed for it and in acceptance-tests to do it; said once. */
public final class FaultsOptions {

    private static final int FOUR = 4;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = {"随机种子（1）。", "Decides what is bought and who suffers (1)."})
    private long seed = 1;

    @Option(
            names = "--points",
            split = ",",
            paramLabel = "NAME",
            description = {"在这些点上杀死：all、none 或名称。", "Die at these points: all, none, or their names (none)."})
    private List<String> points = List.of("none");

    @Option(
            names = "--kills",
            paramLabel = "N",
            description = {
                "随机时刻杀死的次数（4）。",
                "How often one of the victims is killed at a random moment (4, if nothing else is asked)."
            })
    private @Nullable Integer kills;

    @Option(
            names = "--victims",
            split = ",",
            paramLabel = "PART",
            description = {
                "轮流杀死这些部分。",
                "Who is killed or paused in turn; also gateway-service, simulator, database, broker."
            })
    private List<String> victims = List.of("order-service", "payment-service", "settlement-service", "points-service");

    @Option(
            names = "--pauses",
            paramLabel = "N",
            description = {
                "暂停（SIGSTOP）的次数，每次长于租约。",
                "How often a victim is stopped for longer than its leases, and goes on (0)."
            })
    private int pauses;

    @Option(
            names = "--troubles",
            paramLabel = "N",
            description = {"网络故障的次数：切断、延迟、丢失应答。", "How often a wire is cut, slow, or loses replies (0)."})
    private int troubles;

    @Option(
            names = "--outage",
            paramLabel = "SECONDS",
            description = {"消息服务停这么久。", "How long the broker is away while people go on paying (0)."})
    private int outage;

    @Option(
            names = "--races",
            paramLabel = "N",
            description = {"付款与取消竞争的订单数。", "How many orders are paid and cancelled at the same moment (0)."})
    private int races;

    @Option(
            names = "--buyers",
            paramLabel = "N",
            description = {"同时购物的人数（4）。", "How many people buy at the same time (4)."})
    private int buyers = FOUR;

    public long seed() {
        return seed;
    }

    public List<String> points() {
        return points;
    }

    public int kills() {
        var somethingElse = !points.equals(List.of("none")) || pauses + troubles + outage + races > 0;
        return kills == null ? somethingElse ? 0 : FOUR : kills;
    }

    public List<String> victims() {
        return victims;
    }

    public int pauses() {
        return pauses;
    }

    public int troubles() {
        return troubles;
    }

    public int outage() {
        return outage;
    }

    public int races() {
        return races;
    }

    public int buyers() {
        return buyers;
    }

    /** Wires have to be there from the start. */
    boolean wantsWires() {
        return troubles > 0;
    }
}
