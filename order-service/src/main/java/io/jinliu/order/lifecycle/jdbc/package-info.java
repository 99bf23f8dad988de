@NullMarked
package io.jinliu.order.lifecycle.jdbc;

import org.jspecify.annotations.NullMarked;
