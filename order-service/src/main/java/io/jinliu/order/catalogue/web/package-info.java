@NullMarked
package io.jinliu.order.catalogue.web;

import org.jspecify.annotations.NullMarked;
