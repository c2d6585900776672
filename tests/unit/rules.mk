# The test of our compression asks zlib, which is there with libpng.
build/unit/test_deflate: LIBS += -lz
