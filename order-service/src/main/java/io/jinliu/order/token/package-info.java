@NullMarked
package io.jinliu.order.token;

import org.jspecify.annotations.NullMarked;
