package io.jinliu.simulator.unionpay;

import java.security.PrivateKey;
import java.security.PublicKey;

/**
 * Who the merchant is, and by which keys the two sides know each other. The gateway's certificate follows from its key.
 *
 * @param merchantId 15 digits
 * @param certId the serial number of the merchant's certificate, in decimal
 */
public record UnionpayKeys(String merchantId, String certId, PublicKey merchantKey, PrivateKey gatewayKey) {}
