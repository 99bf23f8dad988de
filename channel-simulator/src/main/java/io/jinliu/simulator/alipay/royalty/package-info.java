/** Alipay's royalties 分账: receivers, settlements of trades, and shares that refunds take back. */
@NullMarked
package io.jinliu.simulator.alipay.royalty;

import org.jspecify.annotations.NullMarked;
