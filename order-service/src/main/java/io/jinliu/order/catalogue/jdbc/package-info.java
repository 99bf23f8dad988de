@NullMarked
package io.jinliu.order.catalogue.jdbc;

import org.jspecify.annotations.NullMarked;
