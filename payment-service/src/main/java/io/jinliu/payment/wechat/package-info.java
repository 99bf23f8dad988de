/** Speaks WeChat Pay (API v3). No WeChat type leaves this package. */
@NullMarked
package io.jinliu.payment.wechat;

import org.jspecify.annotations.NullMarked;
