package io.jinliu.simulator.alipay;

import java.security.PrivateKey;
import java.security.PublicKey;

/** Who the merchant's application is, and by which keys the two sides know each other. */
public record AlipayKeys(String appId, String sellerId, PublicKey appKey, PrivateKey alipayKey) {}
