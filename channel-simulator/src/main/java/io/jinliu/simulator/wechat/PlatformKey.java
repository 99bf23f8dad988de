package io.jinliu.simulator.wechat;

import java.security.PrivateKey;

/**
 * A key that the platform signs with.
 *
 * @param serial names it on the wire: {@code PUB_KEY_ID_…}, or the serial number of the platform's certificate
 */
public record PlatformKey(String serial, PrivateKey key) {}
