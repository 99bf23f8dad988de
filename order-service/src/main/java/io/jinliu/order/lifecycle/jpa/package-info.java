@NullMarked
package io.jinliu.order.lifecycle.jpa;

import org.jspecify.annotations.NullMarked;
