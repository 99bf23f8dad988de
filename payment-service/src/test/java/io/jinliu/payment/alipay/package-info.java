@NullMarked
package io.jinliu.payment.alipay;

import org.jspecify.annotations.NullMarked;
