// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checksumfield.h"

#include "app/engine/checksumtext.h"
#include "ui/dialogparts.h"
#include "ui/fieldparts.h"
#include "ui/retranslation.h"

#include <QHBoxLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace ui {

static constexpr int kLongestChecksum = 4096; ///< characters; a line may name a file, too

QString checksumName(engine::ChecksumAlgorithm algorithm)
{
    switch (algorithm) {
    case engine::ChecksumAlgorithm::None:
        break;
    case engine::ChecksumAlgorithm::Md5:
        return u"MD5"_s;
    case engine::ChecksumAlgorithm::Sha1:
        return u"SHA-1"_s;
    case engine::ChecksumAlgorithm::Sha256:
        return u"SHA-256"_s;
    case engine::ChecksumAlgorithm::Sha512:
        return u"SHA-512"_s;
    }
    return {};
}

ChecksumField::ChecksumField(QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel)
    , m_text(namedField<QLineEdit>(u"checksumEdit"_s, {}))
    , m_note(plainLabel(u"checksumNote"_s))
{
    m_label->setBuddy(m_text);
    m_text->setMaxLength(kLongestChecksum);
    m_text->setClearButtonEnabled(true);
    m_note->setWordWrap(false);
    setFocusProxy(m_text);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_label);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_note);
    connect(m_text, &QLineEdit::textChanged, this, [this] {
        read();
        emit changed();
    });
    sayNowAndAnew(this, [this] {
        m_label->setText(tr("C&hecksum:"));
        setAccessibleName(tr("Checksum of the file"));
        m_text->setAccessibleName(tr("Checksum of the file"));
        m_text->setPlaceholderText(tr("MD5, SHA-1, SHA-256 or SHA-512, if you know it"));
        read();
    });
}

void ChecksumField::setChecksum(const engine::Checksum &checksum)
{
    m_text->setText(checksum.isEmpty()
            ? QString()
            : checksumName(checksum.algorithm) + u':' + QString::fromLatin1(checksum.hex));
    m_text->setCursorPosition(0);
}

engine::Checksum ChecksumField::checksum() const
{
    return isHidden() ? engine::Checksum() : m_checksum;
}

bool ChecksumField::isClear() const
{
    return isHidden() || !m_checksum.isEmpty() || m_text->text().trimmed().isEmpty();
}

void ChecksumField::read()
{
    const QString text = m_text->text().trimmed();
    const auto read = engine::parseChecksum(text);
    m_checksum = read ? read.value() : engine::Checksum();
    const QString wrong = tr("This is no checksum that Bobbin knows.");
    m_note->setText(text.isEmpty() ? QString()
            : m_checksum.isEmpty() ? wrong
                                   : checksumName(m_checksum.algorithm));
    m_note->setVisible(!text.isEmpty());
    m_text->setAccessibleDescription(m_note->text());
}

} // namespace ui
