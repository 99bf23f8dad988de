@NullMarked
package io.jinliu.payment;

import org.jspecify.annotations.NullMarked;
