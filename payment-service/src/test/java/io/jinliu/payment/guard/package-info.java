@NullMarked
package io.jinliu.payment.guard;

import org.jspecify.annotations.NullMarked;
