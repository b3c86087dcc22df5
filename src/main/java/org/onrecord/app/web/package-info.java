/**
 * The HTTP server: the only package that sees Jetty and Prometheus; sees Jackson too. May import all others but app.cli, which starts it.
 */
@NullMarked
package org.onrecord.app.web;

import org.jspecify.annotations.NullMarked;
