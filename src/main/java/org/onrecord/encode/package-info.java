/** Text to word pieces and vectors, one shared encoder; the only package that sees ONNX Runtime. May import model and text. */
@org.jspecify.annotations.NullMarked
package org.onrecord.encode;
