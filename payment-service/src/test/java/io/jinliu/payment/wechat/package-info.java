@NullMarked
package io.jinliu.payment.wechat;

import org.jspecify.annotations.NullMarked;
