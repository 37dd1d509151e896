#!/usr/bin/env python3
"""The stream spread by Spark's pipe(): each partition's lines go through one `stet clean --jsonl` and come back in order.

  clean.py IN.jsonl OUT [WORKERS] [COMMAND]      OUT: a folder for Spark to write; COMMAND: 'build/stet clean --jsonl'

On a cluster, leave master() to spark-submit and have stet on every machine. Needs pyspark (pip install pyspark) and Java.
"""
import sys

from pyspark import SparkContext


def clean(lines, command):
    """An RDD of requests, one JSON object a line, to the RDD of answers."""
    return lines.pipe(command, checkCode=True)


def main():
    if not 3 <= len(sys.argv) <= 5:
        sys.exit(__doc__)
    source, out = sys.argv[1:3]
    workers = int(sys.argv[3]) if len(sys.argv) > 3 else 2
    command = sys.argv[4] if len(sys.argv) > 4 else "build/stet clean --jsonl"
    spark = SparkContext(f"local[{workers}]", "stet")
    spark.setLogLevel("ERROR")
    clean(spark.textFile(source, minPartitions=workers), command).saveAsTextFile(out)
    spark.stop()


if __name__ == "__main__":
    main()
