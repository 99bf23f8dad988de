/** Money Alipay sends to people for the merchant. */
@NullMarked
package io.jinliu.simulator.alipay.transfer;

import org.jspecify.annotations.NullMarked;
