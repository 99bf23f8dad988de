/** Speaks Alipay (OpenAPI, RSA2). No Alipay type leaves this package. */
@NullMarked
package io.jinliu.payment.alipay;

import org.jspecify.annotations.NullMarked;
