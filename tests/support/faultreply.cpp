// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultreply.h"

#include <algorithm>

namespace support {

namespace {

constexpr qint64 kShift = 100;

QByteArray reason(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 206:
        return "Partial Content";
    case 302:
        return "Found";
    case 416:
        return "Range Not Satisfiable";
    default:
        return "Scripted";
    }
}

bool hasBody(int status)
{
    return status >= 200 && status != 204 && status != 304;
}

QByteArray contentRange(qint64 from, qint64 count, const QByteArray &total)
{
    return "Content-Range: bytes " + QByteArray::number(from) + '-'
        + QByteArray::number(from + count - 1) + '/' + total;
}

void refuseRange(const Choice &choice, qint64 length, PlannedReply *plan, QByteArrayList *fields)
{
    plan->status = 416;
    plan->count = 0;
    if (choice.reply.range != RangePlay::NotSatisfiableBare) {
        *fields << "Content-Range: bytes */" + QByteArray::number(length);
    }
}

/// Fills in status, bytes and Content-Range of a 206, as the script bends them.
void planPartial(
    const Choice &choice, const SeenRequest &request, PlannedReply *plan, QByteArrayList *fields)
{
    const qint64 length = plan->body.length();
    const qint64 from = std::max<qint64>(request.from, 0);
    const qint64 last = request.to < 0 ? length - 1 : std::min(request.to, length - 1);
    const RangePlay play = choice.reply.range;
    const bool refuses = play == RangePlay::NotSatisfiable || play == RangePlay::NotSatisfiableBare;
    plan->playsRange = play != RangePlay::Honour;
    if (from >= length || refuses) {
        refuseRange(choice, length, plan, fields);
        return;
    }
    plan->status = 206;
    plan->from = from;
    plan->count = last - from + 1;
    QByteArray total = QByteArray::number(length);
    switch (play) {
    case RangePlay::ShiftedStart:
        plan->from = std::min(from + kShift, length - 1);
        plan->count = std::max<qint64>(1, last - plan->from + 1);
        break;
    case RangePlay::ShorterEnd:
        plan->count = (plan->count + 1) / 2;
        break;
    case RangePlay::ToTheEnd:
        plan->count = length - from;
        break;
    case RangePlay::OtherTotal:
        total = QByteArray::number(length + 1000);
        break;
    case RangePlay::StarTotal:
        total = "*";
        break;
    case RangePlay::NoContentRange:
        return;
    case RangePlay::BadContentRange:
        *fields << "Content-Range: bytes=" + QByteArray::number(from) + "-whatever";
        return;
    case RangePlay::Multipart:
        plan->prefix = "--cut\r\nContent-Type: application/octet-stream\r\n"
            + contentRange(from, plan->count, total) + "\r\n\r\n";
        *fields << "Content-Type: multipart/byteranges; boundary=cut";
        return;
    default:
        break;
    }
    *fields << contentRange(plan->from, plan->count, total);
}

/// Whether \a request is answered as a range, for good or as the script bends it.
bool isPartial(const Choice &choice, const SeenRequest &request)
{
    if (choice.reply.status != 200) {
        return false;
    }
    const RangePlay play = choice.reply.range;
    if (play == RangePlay::UnaskedPartial) {
        return true;
    }
    return request.from >= 0 && play != RangePlay::Ignore && play != RangePlay::RangeInside200;
}

void planWhole(
    const Choice &choice, const SeenRequest &request, PlannedReply *plan, QByteArrayList *fields)
{
    plan->count = plan->body.length();
    if (choice.reply.range == RangePlay::Ignore) {
        plan->playsRange = request.from >= 0;
    }
    if (choice.reply.range == RangePlay::RangeInside200) {
        plan->playsRange = true;
        *fields << contentRange(0, plan->count, QByteArray::number(plan->count));
    }
}

void addAutomaticFields(const Choice &choice, const PlannedReply &plan, QByteArrayList *fields)
{
    const Reply &reply = choice.reply;
    if (reply.chunked) {
        *fields << "Transfer-Encoding: chunked";
    } else if (reply.automaticLength && hasBody(plan.status)) {
        *fields << "Content-Length: " + QByteArray::number(plan.prefix.size() + plan.count);
    }
    if (!reply.automaticHeaders || plan.status >= 300) {
        return;
    }
    *fields << "Accept-Ranges: bytes";
    if (!choice.resource.etag.isEmpty()) {
        *fields << "ETag: " + choice.resource.etag;
    }
    if (!choice.resource.lastModified.isEmpty()) {
        *fields << "Last-Modified: " + choice.resource.lastModified;
    }
    if (plan.prefix.isEmpty()) {
        *fields << "Content-Type: " + choice.resource.contentType;
    }
}

} // namespace

PlannedReply planReply(const Choice &choice, const SeenRequest &request)
{
    const Reply &reply = choice.reply;
    PlannedReply plan;
    plan.status = reply.status;
    plan.body = reply.body.value_or(
        reply.status == 200 ? choice.resource.content : Content { .literal = "scripted reply\n" });
    QByteArrayList fields;
    if (isPartial(choice, request)) {
        planPartial(choice, request, &plan, &fields);
    } else {
        planWhole(choice, request, &plan, &fields);
    }
    if (!hasBody(plan.status)) {
        plan.count = 0;
    }
    addAutomaticFields(choice, plan, &fields);
    plan.isChunked = reply.chunked;
    plan.closesAtEnd = !reply.chunked && !reply.automaticLength;
    if (plan.closesAtEnd) {
        fields << "Connection: close";
    }
    fields << reply.headers;
    const QByteArray statusLine = reply.statusLine.isEmpty()
        ? "HTTP/1.1 " + QByteArray::number(plan.status) + ' ' + reason(plan.status)
        : reply.statusLine;
    plan.head = reply.before + statusLine + "\r\n";
    for (const QByteArray &field : std::as_const(fields)) {
        plan.head += field + "\r\n";
    }
    plan.head += "\r\n";
    if (request.method == "HEAD") {
        plan.prefix.clear();
        plan.count = 0;
        plan.isChunked = false;
    }
    return plan;
}

} // namespace support
