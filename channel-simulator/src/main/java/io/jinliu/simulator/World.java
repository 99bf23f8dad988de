package io.jinliu.simulator;

import io.jinliu.simulator.alipay.AlipayKeys;
import io.jinliu.simulator.wechat.WechatKeys;
import io.jinliu.simulator.wire.Times;
import java.util.random.RandomGenerator;

/**
 * What a simulator is given and cannot decide itself.
 *
 * @param random one seed repeats nonces, codes and chance faults exactly
 * @param timeScale by how much retry schedules are compressed, 1 for the real ones
 */
public record World(WechatKeys wechat, AlipayKeys alipay, Times times, RandomGenerator random, int timeScale) {}
