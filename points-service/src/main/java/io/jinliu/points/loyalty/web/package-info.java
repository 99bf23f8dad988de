@NullMarked
package io.jinliu.points.loyalty.web;

import org.jspecify.annotations.NullMarked;
