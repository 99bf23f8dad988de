package io.jinliu.simulator.channel;

import io.jinliu.simulator.book.Channel;
import io.jinliu.simulator.book.Payee;
import io.jinliu.simulator.book.TransferState;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What is to become of transfers. It lives in memory: a restart heals the world. */
final class TransferPlans {

    private final Map<Channel, TransferState> usual = new EnumMap<>(Channel.class);
    private final Map<Aim, Plan> aimed = new HashMap<>();
    private final Set<Channel> slowCancels = EnumSet.noneOf(Channel.class);

    TransferState usual(Channel channel, TransferState state) {
        usual.put(channel, state);
        return state;
    }

    boolean cancelSlowly(Channel channel) {
        return slowCancels.add(channel);
    }

    boolean cancelsSlowly(Channel channel) {
        return slowCancels.contains(channel);
    }

    boolean asUsual(Channel channel) {
        usual.remove(channel);
        return slowCancels.remove(channel);
    }

    void keep(Channel channel, String number, Plan plan) {
        aimed.put(new Aim(channel, number), plan);
    }

    /** WeChat Pay waits for the payee, Alipay for nobody, unless told otherwise. */
    Plan of(Channel channel, String number) {
        var otherwise = channel == Channel.WECHAT ? TransferState.WAIT_USER_CONFIRM : TransferState.SUCCESS;
        return taken(channel, number, usual.getOrDefault(channel, otherwise));
    }

    Plan ofRow(Channel channel, String number) {
        return switch (usual.getOrDefault(channel, TransferState.SUCCESS)) {
            case SUCCESS, WAIT_USER_CONFIRM -> taken(channel, number, TransferState.SUCCESS);
            case FAIL -> taken(channel, number, TransferState.FAIL);
            case ACCEPTED, PROCESSING, TRANSFERING, CANCELING, CANCELLED, REFUND ->
                taken(channel, number, TransferState.PROCESSING);
        };
    }

    /** A plan is for the first transfer of its number. */
    private Plan taken(Channel channel, String number, TransferState otherwise) {
        var plan = aimed.remove(new Aim(channel, number));
        return plan == null ? new Plan(otherwise, usualFailure(channel)) : plan;
    }

    String usualFailure(Channel channel) {
        return channel == Channel.WECHAT ? "PAYEE_ACCOUNT_ABNORMAL" : "PAYEE_ACCOUNT_STATUS_ERROR";
    }

    String word(Channel channel, Payee.Flaw flaw) {
        return switch (flaw) {
            case UNKNOWN -> channel == Channel.WECHAT ? "OPENID_INVALID" : "PAYEE_NOT_EXIST";
            case OTHER_NAME -> channel == Channel.WECHAT ? "NAME_NOT_CORRECT" : "PAYEE_USER_INFO_ERROR";
        };
    }

    /** @param reason the channel's word, should it fail or come back */
    record Plan(TransferState state, String reason) {

        boolean ends() {
            return state.ended();
        }

        /** What ends at once is PROCESSING for no longer than a moment. */
        TransferState beginning() {
            return ends() || state == TransferState.CANCELING ? TransferState.PROCESSING : state;
        }
    }

    private record Aim(Channel channel, String number) {}
}
