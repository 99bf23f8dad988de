@NullMarked
package io.jinliu.order.history.jdbc;

import org.jspecify.annotations.NullMarked;
