// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settingsexchange.h"

#include "app/settings/inivalues.h"
#include "app/settings/settingsfile.h"
#include "app/settings/settingskeys.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace settings {

namespace {

bool isBareInFile(QChar c)
{
    return (c.unicode() < 128 && c.isLetterOrNumber()) || u"/._-+:"_s.contains(c);
}

/// In quotes, unless it is plain. Controls that no setting may have are left out.
QString memberText(const QString &member)
{
    if (!member.isEmpty() && std::all_of(member.begin(), member.end(), isBareInFile)) {
        return member;
    }
    QString text = u"\""_s;
    // A value that begins with it would be read as an object.
    if (member.startsWith(u'@')) {
        text += u'@';
    }
    for (const QChar c : member) {
        if (c == u'"' || c == u'\\') {
            text += u'\\';
        }
        if (c == u'\n') {
            text += "\\n"_L1;
        } else if (c == u'\t') {
            text += "\\t"_L1;
        } else if (c >= u' ') {
            text += c;
        }
    }
    return text + u'"';
}

/// Whether others get it: a certificate is trusted by the one who looked at it, an authority by
/// the one who chose its file.
bool isExchanged(const Key &key)
{
    return !key.isState && key.name != "network/tlsExceptions"_L1
        && key.name != "network/caFile"_L1;
}

bool isSameProxy(const engine::ProxyConfig &one, const engine::ProxyConfig &other)
{
    return one.kind == other.kind && one.host == other.host && one.port == other.port
        && one.credentials.userName == other.credentials.userName;
}

/// The texts of those members of \a value that \a other has not as often; where all it takes is
/// another order, of every one.
QStringList membersBeside(const QVariant &value, const QVariant &other)
{
    QHash<QString, qsizetype> known;
    const QStringList theirs = other.toStringList();
    for (const QString &member : theirs) {
        ++known[member];
    }
    const QStringList all = value.toStringList();
    QStringList members = all;
    members.removeIf([&known](const QString &member) { return known[member]-- > 0; });
    if (members.isEmpty() && all.size() == theirs.size()) {
        members = all;
    }
    for (QString &member : members) {
        member = memberText(member);
    }
    return members;
}

SettingChange changeOf(const Key &key, const QVariant &before, const QVariant &after)
{
    if (before.typeId() == QMetaType::QStringList) {
        return { key.name, membersBeside(before, after), membersBeside(after, before) };
    }
    const auto whole = [](const QVariant &value) {
        const QString text = valueText(value);
        return text.isEmpty() ? QStringList() : QStringList { text };
    };
    return { key.name, whole(before), whole(after) };
}

/// A file must not choose what runs here: only a program that was chosen here is left in it.
QStringList dropPrograms(QList<engine::QueueConfig> &queues, const Settings &present)
{
    QStringList names;
    for (engine::QueueConfig &queue : queues) {
        const auto isKnown = [&queue](const engine::QueueConfig &other) {
            return other.program == queue.program && other.arguments == queue.arguments;
        };
        const bool runs
            = queue.whenDone == engine::WhenQueueDone::RunProgram || !queue.program.isEmpty();
        if (runs && !std::ranges::any_of(present.engine.queues, isKnown)) {
            queue.whenDone = engine::WhenQueueDone::Nothing;
            queue.program.clear();
            queue.arguments.clear();
            names.append(queue.name);
        }
    }
    return names;
}

} // namespace

QString valueText(const QVariant &value)
{
    if (value.typeId() != QMetaType::QStringList) {
        const QString text = value.toString();
        return text.isEmpty() ? text : memberText(text);
    }
    QStringList texts;
    for (const QString &member : value.toStringList()) {
        texts.append(memberText(member));
    }
    return texts.join(u", "_s);
}

QVariant valueFrom(const QString &text)
{
    const QString line = QString(text).replace(u'\n', u' ').trimmed();
    return iniValues("value="_ba + line.toUtf8()).value(u"value"_s);
}

QByteArray exported(const Settings &settings)
{
    std::map<QString, QStringList> sections;
    for (const Key &key : keys()) {
        if (isExchanged(key)) {
            const qsizetype slash = key.name.indexOf(u'/');
            sections[key.name.first(slash)].append(
                key.name.sliced(slash + 1) + u'=' + valueText(key.value(settings)));
        }
    }
    QString file;
    for (const auto &[name, lines] : sections) {
        file += u"[%1]\n"_s.arg(name) + lines.join(u'\n') + u"\n\n"_s;
    }
    return file.toUtf8();
}

SettingsImport imported(const QByteArray &file, const Settings &present)
{
    SettingsImport result;
    result.settings = present;
    const QHash<QString, QVariant> stored = iniValues(file.left(kMostExchanged));
    const std::vector<Key> all = keys();
    for (const Key &key : all) {
        if (!stored.contains(key.name)) {
            continue;
        }
        result.isSettings = true;
        if (!isExchanged(key)) {
            continue;
        }
        const QVariant value = stored.value(key.name);
        key.setter(result.settings, value);
        const QVariant before = key.value(present);
        if (key.value(result.settings) == before && valueText(value) != valueText(before)) {
            result.refused.append(key.name);
        }
    }
    result.programs = dropPrograms(result.settings.engine.queues, present);
    result.settings = settled(result.settings);
    for (const Key &key : all) {
        const QVariant before = key.value(present);
        const QVariant after = key.value(result.settings);
        if (valueText(before) != valueText(after)) {
            result.changes.append(changeOf(key, before, after));
        }
    }
    result.settings = withImport(present, result);
    return result;
}

Settings withImport(const Settings &current, const SettingsImport &wanted)
{
    QStringList names;
    for (const SettingChange &change : wanted.changes) {
        names.append(change.key);
    }
    Settings changed = withValues(current, wanted.settings, names);
    engine::ProxyConfig &proxy = changed.engine.proxy;
    proxy.credentials.password = isSameProxy(proxy, current.engine.proxy)
        ? current.engine.proxy.credentials.password
        : QString();
    return settled(changed);
}

} // namespace settings
