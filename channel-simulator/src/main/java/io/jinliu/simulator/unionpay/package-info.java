/** UnionPay's all-channel platform (ACP 5.1.0) as the merchant sees it. */
@NullMarked
package io.jinliu.simulator.unionpay;

import org.jspecify.annotations.NullMarked;
