package io.jinliu.simulator;

import io.jinliu.simulator.alipay.AlipayKeys;
import io.jinliu.simulator.unionpay.UnionpayKeys;
import io.jinliu.simulator.wechat.WechatKeys;
import io.jinliu.simulator.wire.Times;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What a simulator is given and cannot decide itself.
 *
 * @param unionpay absent where nobody pays by UnionPay
 * @param random one seed repeats nonces, codes and chance faults exactly
 * @param timeScale by how much retry schedules are compressed, 1 for the real ones
 */
public record World(
        WechatKeys wechat,
        AlipayKeys alipay,
        Optional<UnionpayKeys> unionpay,
        Times times,
        RandomGenerator random,
        int timeScale) {

    /** A world without UnionPay. */
    public World(WechatKeys wechat, AlipayKeys alipay, Times times, RandomGenerator random, int timeScale) {
        this(wechat, alipay, Optional.empty(), times, random, timeScale);
    }
}
