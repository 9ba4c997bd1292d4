"""Where the frozen program begins."""

from comparer.__main__ import main

raise SystemExit(main())
