// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/changefieldsdialog.h"

#include "app/engine/secretheader.h"
#include "app/words/words.h"
#include "ui/dialogparts.h"
#include "ui/fieldparts.h"
#include "ui/hostrulefields.h"
#include "ui/rememberchoice.h"
#include "ui/requestdialog.h"
#include "ui/retranslation.h"
#include "ui/signindialog.h"

#include <QDialogButtonBox>
#include <QHash>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr QByteArrayView kHiddenValue("***"); ///< stands for a secret, as in the details
constexpr int kFieldLines = 5;
constexpr int kFieldsLetters = 49; ///< width of the dialog, where the screen has room
constexpr qsizetype kLongestFields = 16 * 1024; ///< characters; servers take some 8 KiB at most

/// Each request has these as it needs them, whatever the user says.
constexpr std::array<QByteArrayView, 8> kFieldsOfOurOwn { "accept-encoding", "content-length",
    "expect", "if-range", "range", "trailer", "transfer-encoding", "upgrade" };

bool isOurOwn(const QByteArray &name)
{
    return std::find(kFieldsOfOurOwn.begin(), kFieldsOfOurOwn.end(), name.toLower())
        != kFieldsOfOurOwn.end();
}

QString shownLine(const engine::HeaderField &field)
{
    const QString name = QString::fromUtf8(field.name);
    return name + u": "_s
        + (engine::isSecretHeader(field.name) ? QString::fromLatin1(kHiddenValue)
                                              : QString::fromUtf8(field.value));
}

bool isMaskedField(const engine::HeaderField &field)
{
    return engine::isSecretHeader(field.name) && field.value == kHiddenValue;
}

} // namespace

ChangeFieldsDialog::ChangeFieldsDialog(const engine::Download &download, QWidget *parent)
    : QDialog(parent)
    , m_download(download)
    , m_form(new QFormLayout)
    , m_server(plainLabel(u"serverLabel"_s))
    , m_referrer(namedField<QLineEdit>(u"referrerEdit"_s, {}))
    , m_userAgent(namedField<QLineEdit>(u"userAgentEdit"_s, {}))
    , m_headers(namedField<QPlainTextEdit>(u"headersEdit"_s, {}))
    , m_note(plainLabel(u"fieldsNote"_s))
    , m_remember(new RememberChoice(Qt::Vertical))
{
    setObjectName(u"changeFieldsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    const engine::DownloadRequest &request = download.request;
    m_referrer->setText(QString::fromUtf8(request.referrer));
    m_userAgent->setText(QString::fromUtf8(request.userAgent));
    QStringList shown;
    for (const engine::HeaderField &field : request.headers) {
        shown.append(shownLine(field));
    }
    m_headers->setPlainText(shown.join(u'\n'));
    build();
    connect(m_headers, &QPlainTextEdit::textChanged, this, &ChangeFieldsDialog::check);
    sayNowAndAnew(this, [this] { say(); });
    fitToText(*this, kFieldsLetters);
}

void ChangeFieldsDialog::build()
{
    m_remember->setObjectName(u"rememberChoice"_s);
    m_headers->setTabChangesFocus(true);
    m_headers->setLineWrapMode(QPlainTextEdit::NoWrap);
    const QFontMetrics metrics = m_headers->fontMetrics();
    m_headers->setMinimumHeight(metrics.lineSpacing() * kFieldLines + metrics.height());
    addField(m_form, m_referrer);
    addField(m_form, m_userAgent);
    addField(m_form, m_headers);
    m_form->addRow(QString(), m_note);
    m_form->addRow(QString(), m_remember);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setObjectName(u"okButton"_s);
    dropIcons(*buttons);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(questionLabel(words::listedName(m_download)));
    layout->addWidget(m_server);
    layout->addLayout(m_form);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (const engine::DownloadEdit asked = edit(); asked != engine::DownloadEdit {}) {
            emit chosen(m_download.id, asked);
        }
        accept();
    });
}

void ChangeFieldsDialog::say()
{
    const QUrl &url = m_download.request.url;
    setWindowTitle(tr("Change the header fields"));
    m_server->setText(
        tr("The next request to %1 has them. What is under way goes on; no byte is "
           "fetched twice.")
            .arg(url.scheme() + u"://"_s + url.authority(QUrl::EncodeUnicode).section(u'@', -1)));
    setLabel(m_form, m_referrer, RequestDialog::tr("Re&ferrer:"), RequestDialog::tr("Referrer"));
    setLabel(m_form, m_userAgent, tr("&User agent:"), tr("User agent"));
    setLabel(m_form, m_headers, RequestDialog::tr("&Header fields:"),
        RequestDialog::tr("Header fields, one a line"));
    m_referrer->setPlaceholderText(RequestDialog::tr("Address of the page before"));
    m_userAgent->setPlaceholderText(tr("as in the settings"));
    m_headers->setPlaceholderText(u"Accept-Language: de"_s);
    check();
}

void ChangeFieldsDialog::check()
{
    const QString wrong = problem(lines());
    QString text = wrong;
    const QList<engine::HeaderField> fields
        = wrong.isEmpty() ? headers() : m_download.request.headers;
    const bool hasSecret = std::any_of(fields.begin(), fields.end(),
        [](const engine::HeaderField &field) { return engine::isSecretHeader(field.name); });
    if (text.isEmpty() && hasSecret) {
        text = tr("Secrets are shown as %1. A line that is left as it is keeps its value.")
                   .arg(QLatin1StringView(kHiddenValue));
        if (m_download.request.url.scheme() == "http"_L1) {
            text += u'\n'
                + SignInDialog::tr(
                    "The connection is not encrypted: others can read the password.");
        }
    }
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
    m_remember->setVisible(hasSecret);
    m_ok->setEnabled(wrong.isEmpty());
}

QStringList ChangeFieldsDialog::lines() const
{
    QStringList lines = m_headers->toPlainText().split(u'\n');
    lines.removeIf([](const QString &line) { return line.trimmed().isEmpty(); });
    return lines;
}

/// The name of a field of \a typed whose hidden value is not known: none that was there belongs to
/// it, or of several of its name one is gone. Empty: all are clear.
QString ChangeFieldsDialog::unclearSecret(const QList<engine::HeaderField> &typed) const
{
    QHash<QByteArray, qsizetype> before;
    QHash<QByteArray, qsizetype> now;
    for (const engine::HeaderField &field : m_download.request.headers) {
        ++before[field.name.toLower()];
    }
    for (const engine::HeaderField &field : typed) {
        ++now[field.name.toLower()];
    }
    QHash<QByteArray, qsizetype> place;
    for (const engine::HeaderField &field : typed) {
        const QByteArray name = field.name.toLower();
        const bool hasOwn = ++place[name] <= before.value(name);
        const bool isOneGone = before.value(name) > 1 && now.value(name) < before.value(name);
        if (isMaskedField(field) && (!hasOwn || isOneGone)) {
            return QString::fromUtf8(field.name);
        }
    }
    return {};
}

/// A sentence about the first line that cannot be sent as it stands.
QString ChangeFieldsDialog::problem(const QStringList &lines) const
{
    if (m_headers->document()->characterCount() > kLongestFields) {
        return tr("This is too long: no server takes more than %1 of header fields.")
            .arg(words::sizeText(kLongestFields));
    }
    QList<engine::HeaderField> typed;
    for (const QString &line : lines) {
        const auto field = typedHeader(line);
        if (!field) {
            return HostRuleFields::tr("Write headers as Name: value, one a line.");
        }
        if (isOurOwn(field->name)) {
            return tr("Bobbin itself says %1 as each request needs it. Take the line out.")
                .arg(QString::fromUtf8(field->name));
        }
        typed.append(*field);
    }
    const QString unclear = unclearSecret(typed);
    return unclear.isEmpty() ? QString()
                             : tr("Which value %1 has is not clear: type it anew instead of %2.")
                                   .arg(unclear, QLatin1StringView(kHiddenValue));
}

/// What is typed; of hidden ones the value that the field of this name and place had.
QList<engine::HeaderField> ChangeFieldsDialog::headers() const
{
    QList<engine::HeaderField> known = m_download.request.headers;
    QList<engine::HeaderField> headers;
    const QStringList typed = lines();
    for (const QString &line : typed) {
        auto field = typedHeader(line).value_or(engine::HeaderField());
        const auto same = std::find_if(known.begin(), known.end(), [&](const auto &old) {
            return old.name.compare(field.name, Qt::CaseInsensitive) == 0;
        });
        if (same != known.end()) {
            field.value = isMaskedField(field) ? same->value : field.value;
            known.erase(same);
        }
        headers.append(field);
    }
    return headers;
}

engine::DownloadEdit ChangeFieldsDialog::edit() const
{
    const engine::DownloadRequest &request = m_download.request;
    const QByteArray referrer = m_referrer->text().trimmed().toUtf8();
    const QByteArray userAgent = m_userAgent->text().trimmed().toUtf8();
    const QList<engine::HeaderField> fields = headers();
    engine::DownloadEdit edit;
    edit.remembersSecrets = !m_remember->isHidden() && m_remember->isChecked();
    if (referrer != request.referrer) {
        edit.referrer = referrer;
    }
    if (userAgent != request.userAgent) {
        edit.userAgent = userAgent;
    }
    if (fields != request.headers || edit.remembersSecrets) {
        edit.headers = fields;
    }
    return edit;
}

} // namespace ui
